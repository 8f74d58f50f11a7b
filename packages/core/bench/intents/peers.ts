import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Sentence } from './data.ts';

/** A classifier of another package: trains, then names the best intent of a text. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  train(examples: readonly Sentence[], language: string): Promise<(text: string) => Promise<string>>;
}

/** Why a peer cannot be measured. */
export interface MissingPeer {
  readonly name: string;
  readonly missing: string;
}

/**
 * The peers that can be loaded from `RECADO_PEERS`, a folder with `node_modules` (`npm install node-nlp natural` there): they are too
 * large to be dependencies of ours.
 */
export function loadPeers(): (Peer | MissingPeer)[] {
  // A dependency of natural's advertises on standard output otherwise.
  process.env.DOTENV_CONFIG_QUIET = 'true';
  const require = createRequire(join(process.env.RECADO_PEERS ?? process.cwd(), 'peers.js'));
  return PEERS.map(({ name, create }) => {
    try {
      const { version } = require(`${name}/package.json`) as { readonly version: string };
      return { name, version, train: create(require(name)) };
    } catch {
      return { name, missing: `install ${name} in a folder and name it in RECADO_PEERS` };
    }
  });
}

interface NlpManager {
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ readonly intent: string }>;
}

interface BayesClassifier {
  addDocument(text: string, intent: string): void;
  train(): void;
  classify(text: string): string;
}

const PEERS: readonly { readonly name: string; readonly create: (library: unknown) => Peer['train'] }[] = [
  {
    name: 'node-nlp',
    create: (library) => async (examples, language) => {
      const { NlpManager } = library as { readonly NlpManager: new (options: object) => NlpManager };
      const manager = new NlpManager({
        languages: [language],
        autoSave: false,
        forceNER: false,
        nlu: { log: false, useNoneFeature: false },
      });
      for (const { text, intent } of examples) manager.addDocument(language, text, intent);
      await manager.train();
      return async (text) => (await manager.process(language, text)).intent;
    },
  },
  {
    name: 'natural',
    create: (library) => async (examples, language) => {
      const { BayesClassifier, PorterStemmer, PorterStemmerPt } = library as {
        readonly BayesClassifier: new (stemmer: unknown) => BayesClassifier;
        readonly PorterStemmer: unknown;
        readonly PorterStemmerPt: unknown;
      };
      const classifier = new BayesClassifier(language === 'pt' ? PorterStemmerPt : PorterStemmer);
      for (const { text, intent } of examples) classifier.addDocument(text, intent);
      classifier.train();
      return async (text) => classifier.classify(text);
    },
  },
];
