export interface Booking {
  room: { name: string };
  guest: { name: string; phone: string };
  /** YYYY-MM-DD */
  from: string;
  nights: number;
}
