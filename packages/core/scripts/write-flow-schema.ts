// Writes the published JSON schema of the flow file from the zod schema that reads it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { flowFileSchema } from '../src/flow/file/flow-file-schema.ts';

const target = new URL('../dist/flow.schema.json', import.meta.url);
mkdirSync(new URL('.', target), { recursive: true });
const schema = z.toJSONSchema(flowFileSchema, { io: 'input' });
writeFileSync(target, `${JSON.stringify(schema, null, 2)}\n`);
