import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesOf, startResolver } from '../../host/resolver';

describe( 'Names', () => {
	it( 'are looked up by the machine, and a number is its own address', async () => {
		assert.ok(
			( await addressesOf( 'localhost' ) ).some( ( address ) => [ '127.0.0.1', '::1' ].includes( address ) )
		);
		assert.deepEqual( await addressesOf( '10.1.2.3' ), [ '10.1.2.3' ] );
		assert.deepEqual( await addressesOf( '2001:db8::1' ), [ '2001:db8::1' ] );
	} );

	it( 'that do not exist have no address', async () => {
		assert.deepEqual( await addressesOf( 'no-such-host.invalid' ), [] );
		assert.deepEqual( await addressesOf( '' ), [] );
	} );

	it( 'reach the network over HTTP', async () => {
		const resolver = await startResolver();
		assert.deepEqual( await ( await fetch( `${ resolver.url }?host=192.0.2.1` ) ).json(), [ '192.0.2.1' ] );
		await resolver.close();
	} );
} );
