/** An address, normalised; what was not said is absent. */
export interface PostalAddress {
  /** With its type written out: `Rua das Flores`. */
  readonly street: string;
  /** `s/n` when the house has none. */
  readonly number: string;
  readonly complement?: string;
  readonly district?: string;
  readonly city?: string;
  /** Two letters: `SP`. */
  readonly state?: string;
  /** CEP, `01310-100`. */
  readonly postalCode?: string;
  /** All of it in one line: `Rua das Flores, 123, apto 4, Centro, São Paulo - SP, 01310-100`. */
  readonly text: string;
}

/** The parts in one line, in the order of the Brazilian post. */
export function addressText(parts: Omit<PostalAddress, 'text'>): string {
  const place = [parts.city, parts.state].filter((part) => part !== undefined).join(' - ');
  return [parts.street, parts.number, parts.complement, parts.district, place, parts.postalCode]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** What may be shown of it: the kind of street and the town. */
export function maskAddress({ street, city, state }: PostalAddress): string {
  const place = [city, state].filter((part) => part !== undefined).join(' - ');
  const [type = '', ...name] = street.split(' ');
  const hidden = name.length === 0 ? '***' : `${type} ***`;
  return place === '' ? hidden : `${hidden}, ${place}`;
}
