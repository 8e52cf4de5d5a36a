// One file for jest: what a service is made of is loaded once for all of them.
import "./book.suite";
import "./alternative.suite";
import "./desk.suite";
import "./changedHours.suite";
import "./hoursOnTheMap.suite";
import "./placesTogether.suite";
