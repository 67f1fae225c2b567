/** No control character of a foreign file moves the cursor of a terminal. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
