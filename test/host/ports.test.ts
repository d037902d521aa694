import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takePort } from '../../host/ports';
import { startInbox } from '../../tools/inbox/inbox';
import { SetupError } from '../../tools/lib/errors';

describe( 'A port that is taken', () => {
	it( 'is named in an error that says what to do', async () => {
		const other = await startInbox( { port: 0 } );
		const { port } = other;
		await assert.rejects(
			takePort( port, 'the inbox', () => startInbox( { port } ) ),
			( error ) =>
				error instanceof SetupError && error.message.includes( `${ port }` ) && /--port/.test( error.next )
		);
		await other.close();
	} );
} );
