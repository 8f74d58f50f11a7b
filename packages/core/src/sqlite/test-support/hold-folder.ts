import { lockFolder } from '../folder-lock.ts';

/** Locks a folder and holds it until it is killed. Prints `locked`. */
const [folder] = process.argv.slice(2) as [string];
lockFolder(folder);
process.stdout.write('locked\n');
setInterval(() => {}, 60_000);
