/** From which side a language is written, by its BCP 47 tag. */
export function writingDirection(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|he|fa|ur|yi|ps|dv)\b/.test(language) ? 'rtl' : 'ltr';
}
