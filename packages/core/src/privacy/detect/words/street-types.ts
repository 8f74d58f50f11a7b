import { wordList } from '../lexicon/word-list.ts';

export const SHORT_TYPES = wordList(
  'r c av al pc pca trav tv estr est rod lgo lad via cl cra ave qd conj ru jr avd psje pje kr kra cll priv blvd pz cda mz jiron dg',
);

/** Words for other things too: they need a number and more. */
export const WEAK_TYPES = wordList(
  'condominio edificio jardim vila residencial parque sitio fazenda chacara acesso conjunto conj loteamento ramal circuito privada cerrada diagonal passagem via ronda qd quadra camino manzana mz marginal carrera transversal est al jr ru cl prolongacion',
);

/** Places out of town: they need "s/n", a kilometre or "zona rural", or a word like "moro" before and a number. */
export const RURAL_TYPES = wordList(
  'comunidade povoado aldeia assentamento linha gleba vicinal vereda corrego igarape travessao localidade quilombo sitio fazenda chacara rancho finca vereda parcela ejido rancheria caserio aldea',
);

export const NUMBERED_TYPES = wordList('quadra qd manzana mz');
