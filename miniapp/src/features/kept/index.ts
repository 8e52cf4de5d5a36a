export { FavouriteButton } from "./FavouriteButton";
export { useFavourites } from "./favourites";
export { useTicks } from "./useTicks";
