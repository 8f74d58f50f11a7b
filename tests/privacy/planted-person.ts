/** Somebody whose every value stands nowhere else in the world. */
export interface PlantedPerson {
  /** As WhatsApp writes it. */
  readonly phone: string;
  readonly profileName: string;
  readonly name: string;
  readonly email: string;
  readonly newEmail: string;
  readonly address: string;
  readonly cpf: string;
  /** What nobody may find in clear. */
  readonly values: readonly string[];
}

/** The person of a number: always the same one for a seed. */
export function plantedPerson(seed: number, index: number): PlantedPerson {
  const random = randomFrom(seed * 100_003 + index);
  const [first, middle, last, street, place] = Array.from({ length: 5 }, () => aWord(random)) as [string, string, string, string, string];
  const phone = `55119${String(10_000_000 + index * 7_919 + (seed % 7_919)).slice(-8)}`;
  const name = `${first} ${middle} ${last}`;
  const email = `${first}.${last}@${place}.com.br`.toLowerCase();
  const newEmail = `${last}.${middle}@${place}.com.br`.toLowerCase();
  const streetName = `${street} ${aWord(random)}`;
  const cpf = aCpf(random);
  return {
    phone,
    profileName: first,
    name,
    email,
    newEmail,
    address: `Rua ${streetName}, ${100 + (index % 900)}, Centro, São Paulo - SP`,
    cpf,
    values: [first, middle, last, street, streetName, email, newEmail, place.toLowerCase(), phone, phone.slice(2), cpf, cpf.replace(/\D/g, '')],
  };
}

/** Eight letters that are no word of a language. */
function aWord(random: () => number): string {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)]!;
  const word = Array.from({ length: 4 }, () => pick('bcdfgjlmnprstvxz') + pick('aeiou')).join('');
  return `${word[0]!.toUpperCase()}${word.slice(1)}${pick('lnrsz')}`;
}

function aCpf(random: () => number): string {
  const digits = Array.from({ length: 9 }, () => Math.floor(random() * 10));
  for (const length of [9, 10]) {
    const sum = digits.reduce((total, digit, at) => total + digit * (length + 1 - at), 0);
    digits.push(((sum * 10) % 11) % 10);
  }
  const text = digits.join('');
  return `${text.slice(0, 3)}.${text.slice(3, 6)}.${text.slice(6, 9)}-${text.slice(9)}`;
}

/** mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
