/** Formats that our JSON Schemas use, by the name they have there; generated validators refer to them. */
export { isCalendarDate as date } from './calendar-date.ts';
