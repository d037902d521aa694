import { describe, expect, it } from '@jest/globals';
import {
	changedFields,
	checkDraft,
	copyDraftOf,
	draftOf,
	emptyDraft,
	isUnencrypted,
	newFields,
	usedOptions,
	webhookFields,
	type WebhookDraft,
} from '../../../../assets-src/lib/webhooks/draft';
import { newRow } from '../../../../assets-src/lib/webhooks/headers';
import { webhook } from '../../support/examples';

const GOOD: WebhookDraft = { ...emptyDraft( 'payment_received' ), url: 'https://example.com/hook' };

const PLAIN = { format: 'standard', sites: null, headers: {}, accept_redirect: false };

function urlError( url: string ) {
	return checkDraft( { ...GOOD, url } ).url;
}

describe( 'checkDraft', () => {
	it( 'finds nothing wrong with an address, an event and no name', () => {
		expect( checkDraft( GOOD ) ).toEqual( {} );
	} );

	it.each( [
		[ '', 'Enter the address that should receive the events.' ],
		[ '   ', 'Enter the address that should receive the events.' ],
		[ 'example.com/hook', 'Start the address with https:// (or http://).' ],
		[ 'ftp://example.com', 'Start the address with https:// (or http://).' ],
		[ 'https://', 'This is not a complete address. It should look like https://example.com/hook.' ],
		[ 'https:///hook', 'This is not a complete address. It should look like https://example.com/hook.' ],
		[ 'https://exa mple.com', 'This is not a complete address. It should look like https://example.com/hook.' ],
		[ 'https://me:secret@example.com', 'Leave out the user name and password. Send them as a header instead.' ],
		[ `https://example.com/${ 'a'.repeat( 2040 ) }`, 'The address is longer than 2,048 characters.' ],
	] )( 'says what is wrong with the address “%s”', ( url, sentence ) => {
		expect( urlError( url ) ).toBe( sentence );
	} );

	it.each( [ ' https://example.com/hook ', 'http://127.0.0.1:8889/x', 'HTTPS://例え.jp/フック', 'https://[::1]/' ] )(
		'leaves %s to the server',
		( url ) => {
			expect( urlError( url ) ).toBeUndefined();
		}
	);

	it( 'wants at least one event', () => {
		expect( checkDraft( { ...GOOD, event_types: [] } ).event_types ).toBe( 'Choose at least one event.' );
	} );

	it( 'wants a site where not all are meant, and headers that can be sent', () => {
		expect( checkDraft( { ...GOOD, sites: [] } ) ).toEqual( { sites: 'Choose at least one site.' } );
		expect( checkDraft( { ...GOOD, headers: [ newRow( 'Host', 'a' ) ] } ) ).toEqual( {
			headers: 'The header “Host” is set automatically. Choose another name.',
		} );
	} );

	it( 'counts characters of a name, not code units', () => {
		expect( checkDraft( { ...GOOD, name: '🪝'.repeat( 200 ) } ).name ).toBeUndefined();
		expect( checkDraft( { ...GOOD, name: '🪝'.repeat( 201 ) } ).name ).toBe(
			'The name is longer than 200 characters.'
		);
	} );
} );

describe( 'what is sent', () => {
	it( 'has no pasted spaces, and the host where there is no name', () => {
		expect( webhookFields( { ...GOOD, name: ' ', url: ' https://example.com:8080/hook\n' } ) ).toEqual( {
			name: 'example.com:8080',
			url: 'https://example.com:8080/hook',
			event_types: [ 'payment_received' ],
			...PLAIN,
		} );
	} );

	it( 'is only what a new webhook uses', () => {
		expect( newFields( { ...GOOD, name: 'Mine' } ) ).toEqual( {
			name: 'Mine',
			url: 'https://example.com/hook',
			event_types: [ 'payment_received' ],
		} );
		expect( newFields( { ...GOOD, format: 'flat', headers: [ newRow( 'X-A', '1' ), newRow() ] } ) ).toMatchObject( {
			format: 'flat',
			headers: { 'X-A': '1' },
		} );
	} );

	it( 'keeps saved headers by null, unless one of them was changed', () => {
		const saved = draftOf( webhook( { headers: { 'X-A': null, 'X-B': null } } ) );
		const [ first ] = saved.headers;
		expect( changedFields( { ...saved, name: 'Other' }, saved ) ).toEqual( { name: 'Other' } );
		expect( changedFields( { ...saved, headers: [ { ...first!, value: ' 2 ' } ] }, saved ) ).toEqual( {
			headers: { 'X-A': '2' },
		} );
		expect( changedFields( { ...saved, headers: [ ...saved.headers, newRow( 'X-C', '3' ) ] }, saved ) ).toEqual( {
			headers: { 'X-A': null, 'X-B': null, 'X-C': '3' },
		} );
	} );

	it( 'names the options that are used', () => {
		expect( usedOptions( GOOD ) ).toEqual( [] );
		expect(
			usedOptions( draftOf( webhook( { format: 'flat', sites: [ 1 ], headers: { 'X-A': null } } ) ) )
		).toEqual( [ 'format', 'sites', 'headers' ] );
	} );

	it( 'is only what was changed', () => {
		const saved = { ...GOOD, name: 'Zapier' };
		expect( changedFields( { ...saved, name: 'Zapier 2' }, saved ) ).toEqual( { name: 'Zapier 2' } );
		expect( changedFields( saved, saved ) ).toEqual( {} );
	} );
} );

describe( 'a copy', () => {
	it( 'takes over what the form holds, with a name of its own', () => {
		expect( webhookFields( copyDraftOf( webhook( { headers: { 'X-Key': null }, sites: [ 2 ] } ) ) ) ).toEqual( {
			...PLAIN,
			name: 'Copy of Zapier',
			url: 'https://hooks.zapier.com/catch/1',
			event_types: [ 'payment_received' ],
			sites: [ 2 ],
			headers: { 'X-Key': null },
		} );
	} );

	it( 'cuts a name that became too long', () => {
		const { name } = copyDraftOf( webhook( { name: '🪝'.repeat( 200 ) } ) );
		expect( [ ...name ] ).toHaveLength( 200 );
		expect( checkDraft( { ...GOOD, name } ) ).toEqual( {} );
	} );
} );

describe( 'isUnencrypted', () => {
	it( 'is told of http alone', () => {
		expect( isUnencrypted( ' HTTP://example.com' ) ).toBe( true );
		expect( isUnencrypted( 'https://example.com' ) ).toBe( false );
	} );
} );
