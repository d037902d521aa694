import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';

interface Vector {
	secret: string;
	id: string;
	timestamp: string;
	body: string;
	signature: string;
}

// PHP's unit tests prove that the plugin signs this vector exactly like that.
const vector = JSON.parse( readFileSync( join( import.meta.dirname, '../vectors/signature.json' ), 'utf8' ) ) as Vector;

test( 'the reference library for Node signs the shared vector as the plugin does', () => {
	const at = new Date( Number( vector.timestamp ) * 1000 );
	assert.equal( new Webhook( vector.secret ).sign( vector.id, at, vector.body ), vector.signature );
} );
