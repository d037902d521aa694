import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseOptions } from '../../host/options';
import { SetupError } from '../../tools/lib/errors';

describe( 'The options of npm start', () => {
	it( 'have defaults', () => {
		assert.deepEqual( parseOptions( [] ), {
			port: 8888,
			wp: undefined,
			php: '8.3',
			allow: [],
			reset: false,
			open: true,
		} );
	} );

	it( 'are all understood, in both notations of a value', () => {
		const expected = { port: 9000, wp: '6.8', php: '8.5', allow: [ 'localhost:3000' ], reset: true, open: false };
		assert.deepEqual(
			parseOptions( [
				'--port',
				'9000',
				'--wp',
				'6.8',
				'--php',
				'8.5',
				'--allow',
				'localhost:3000',
				'--reset',
				'--no-open',
			] ),
			expected
		);
		assert.deepEqual(
			parseOptions( [
				'--no-open',
				'--reset',
				'--allow=localhost:3000',
				'--php=8.5',
				'--wp=6.8',
				'--port=9000',
			] ),
			expected
		);
	} );

	it( 'refuse an invalid port, and the last port of all', () => {
		for ( const port of [ '0', '65535', '-1', 'x', '80.5', '', '123456' ] ) {
			assert.throws(
				() => parseOptions( [ `--port=${ port }` ] ),
				/--port must be a whole number from 1 to 65534/
			);
		}
	} );

	it( 'refuse a PHP that the plugin does not support', () => {
		assert.throws( () => parseOptions( [ '--php=8.1' ] ), /--php must be 8\.2, 8\.3, 8\.4, 8\.5, not "8\.1"/ );
	} );

	it( 'allow hosts of your own, each once, separated by commas or in several options', () => {
		const hosts = [ 'Receiver.test:3000', '192.168.1.20', '[fd00::1]:8080', '[::1]', 'my_container' ];
		const allowed = hosts.map( ( host ) => host.toLowerCase() );
		assert.deepEqual( parseOptions( [ '--allow', `${ hosts.join( ', ' ) },my_container` ] ).allow, allowed );
		assert.deepEqual( parseOptions( hosts.map( ( host ) => `--allow=${ host }` ) ).allow, allowed );
	} );

	it( 'refuse what is no host, and name it', () => {
		const wrong = [
			'',
			'http://localhost:3000',
			'localhost:3000/hook',
			'localhost:',
			'localhost:0',
			'localhost:65536',
			'localhost:http',
			'*.test',
			'::1',
			'[::1',
			'[::g]',
			'192.168.1',
			'192.168.1.256',
			'192.168.1.0/24',
			'a..b',
			'-a.test',
			'two words',
			"'localhost",
			'a'.repeat( 64 ),
		];
		for ( const host of wrong ) {
			assert.throws(
				() => parseOptions( [ `--allow=localhost:3000,${ host }` ] ),
				( error ) =>
					error instanceof SetupError &&
					error.message.startsWith( '--allow must be host or host:port' ) &&
					error.message.endsWith( `not "${ host }".` ),
				host
			);
		}
	} );

	it( 'are refused with the next step when they are unknown or lack a value', () => {
		for ( const args of [ [ '--prot', '9000' ], [ '9000' ], [ '--port' ], [ '--wp=' ], [ '--reset=yes' ] ] ) {
			assert.throws(
				() => parseOptions( args ),
				( error ) =>
					error instanceof SetupError && /--help/.test( error.next ) && ! error.message.includes( '..' ),
				args.join( ' ' )
			);
		}
	} );
} );
