import { wordList } from '../lexicon/word-list.ts';

export const SHORT_TYPES = wordList('r c av al pc pca trav tv estr est rod lgo lad via cl cra ave qd conj ru jr avd');

/** Words for other things too: they need a number and more. */
export const WEAK_TYPES = wordList(
  'condominio edificio jardim vila residencial parque sitio fazenda chacara acesso conjunto conj loteamento ramal circuito privada cerrada diagonal passagem via ronda qd quadra camino marginal carrera transversal est al jr ru cl prolongacion',
);

export const NUMBERED_TYPES = wordList('quadra qd');
