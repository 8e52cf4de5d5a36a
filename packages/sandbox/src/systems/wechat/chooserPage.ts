import type { SandboxPerson } from "../../people/people";

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.codePointAt(0))};`);

const STYLE = `body{font:18px/1.5 system-ui,sans-serif;margin:0;background:#f2f5f9;color:#1b2430}
main{max-width:30rem;margin:0 auto;padding:1.5rem}h1{font-size:1.4rem;margin:.5rem 0}p{color:#4a5666;margin:.25rem 0 1rem}
ul{list-style:none;padding:0;margin:0}li{margin:.5rem 0}
a{display:block;padding:.9rem 1rem;background:#fff;border:1px solid #c9d3df;border-radius:.6rem;color:#0b4f9e;text-decoration:none;min-height:1.5rem}
a:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}small{color:#4a5666;display:block}`;

/** Stands in for WeChat's consent page: whoever is chosen is the one who has WeChat in hand. */
export function chooserPage(people: readonly { person: SandboxPerson; address: string }[]): string {
  const rows = people.map(({ person, address }) => {
    const phone = person.phone === undefined ? "没有手机号" : `手机尾号${person.phone.slice(-4)}`;
    const risk = person.blocked ? "，微信判为高风险" : "";
    return `<li><a href="${escaped(address)}">${escaped(person.name)}<small>${phone}${risk}</small></a></li>`;
  });
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>选择测试用户 · 微信登录（演示）</title><style>${STYLE}</style></head>
<body><main><h1>微信登录（演示）</h1><p>这里代替微信的授权页，都是虚构的测试用户。请选择以谁的身份登录。</p>
<ul>
${rows.join("\n")}
</ul></main></body></html>
`;
}
