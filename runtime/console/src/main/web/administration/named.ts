import { t, type Key } from '../text/text';
import { zh } from './nameWords';

/** Kinds of names that the server uses: acts and facts of the audit log, permissions, the platform's own modules. */
type Kind = 'act' | 'fact' | 'may' | 'module';

/** What the server calls by a name, in words; what a plugin brings of its own as it is called there. */
export function named(kind: Kind, name: string, otherwise = name): string {
    const key = `${kind}.${name}`;
    return key in zh ? t(key as Key) : otherwise;
}

/** Names of a kind that have words. */
export function namesWith(kind: Kind): string[] {
    return Object.keys(zh)
        .filter((key) => key.startsWith(`${kind}.`))
        .map((key) => key.slice(kind.length + 1));
}
