/** Somebody all of whose values together are nobody else's. */
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

/** The person of a number: always the same one for a seed. Names are as people have them; together they are one person's. */
export function plantedPerson(seed: number, index: number): PlantedPerson {
  const random = randomFrom(seed * 100_003 + index);
  const [first, one, other, street, place] = [pick(FIRST, random), ...threeOf(LAST, random), pick(LAST, random)] as [
    string,
    string,
    string,
    string,
    string,
  ];
  const phone = `55119${String(10_000_000 + index * 7_919 + (seed % 7_919)).slice(-8)}`;
  const name = `${first} ${one} ${other}`;
  const box = `${first}.${one}${index}`.toLowerCase();
  const email = `${box}@correio.com.br`;
  const newEmail = `${other}.${box}@correio.com.br`.toLowerCase();
  const streetName = `${street} ${place}`;
  const cpf = aCpf(random);
  return {
    phone,
    profileName: first,
    name,
    email,
    newEmail,
    address: `Rua ${streetName}, ${100 + (index % 900)}, Centro, São Paulo - SP`,
    cpf,
    values: [name, `${one} ${other}`, streetName, email, newEmail, phone, phone.slice(2), cpf, cpf.replace(/\D/g, '')],
  };
}

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!;

function threeOf(from: readonly string[], random: () => number): readonly string[] {
  const left = [...from];
  return Array.from({ length: 3 }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}

// biome-ignore format: lists of words
const FIRST = ['Mariana', 'Fernando', 'Juliana', 'Ricardo', 'Camila', 'Eduardo', 'Patricia', 'Gustavo', 'Larissa', 'Rodrigo', 'Beatriz', 'Marcelo',
  'Vanessa', 'Leandro', 'Adriana', 'Thiago', 'Gabriela', 'Vinicius', 'Renata', 'Leonardo', 'Tatiane', 'Henrique', 'Priscila', 'Alexandre'];
// biome-ignore format: lists of words
const LAST = ['Figueiredo', 'Sampaio', 'Cavalcanti', 'Nogueira', 'Bittencourt', 'Guimaraes', 'Vasconcelos', 'Teixeira', 'Monteiro', 'Carvalho',
  'Medeiros', 'Albuquerque', 'Siqueira', 'Fontes', 'Brandao', 'Pacheco', 'Meireles', 'Azevedo', 'Tavares', 'Queiroz', 'Peixoto', 'Magalhaes',
  'Rezende', 'Camargo', 'Fagundes', 'Lacerda', 'Barreto', 'Valadares', 'Furtado', 'Coutinho'];

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
