import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Health } from '../../../../assets-src/types/rest.generated';
import { health, webhook, webhookHealth } from '../../support/examples';
import { openApp } from '../../support/network';
import type { Asked, Reply } from '../../support/server';

const ZAPIER = webhook();
const CRM = webhook( { id: 'wh_00000000000000000000000002', name: 'CRM' } );

function withHealth( given: Partial< Health > ) {
	return ( { path }: Asked ): Reply | undefined => ( path === '/health' ? { body: health( given ) } : undefined );
}

function line(): string | null | undefined {
	return document.querySelector( '.msw-health' )?.textContent;
}

function facts(): ( string | null )[][] {
	return [ ...document.querySelectorAll( '.msw-health .msw-facts > div' ) ].map( ( fact ) =>
		[ ...fact.children ].map( ( part ) => part.textContent )
	);
}

function ago( seconds: number ): string {
	return new Date( Date.now() - seconds * 1000 ).toISOString();
}

const late = (): Partial< Health > => ( {
	is_late: true,
	waiting: 1,
	oldest_due_at: ago( 26 * 60 + 30 ),
	advice: {
		why: 'Nobody visits.',
		remedies: [ { name: 'The crontab', advice: 'Add this line:', text: "* * * * * curl 'x'" } ],
	},
} );

describe( 'the health line', () => {
	it( 'says that deliveries are on time', async () => {
		openApp( { webhooks: [ ZAPIER ], answer: withHealth( { last_sent_at: ago( 11 ), waiting: 3 } ) } );
		await screen.findByText( 'Deliveries are on time.' );
		expect( line() ).toMatch(
			/^Deliveries are on time\. Last sent 1\d seconds ago, 3 waiting\. 95% arrive within 1\.2 s\. Details$/
		);
	} );

	it( 'says that they are late, and why', async () => {
		openApp( { webhooks: [ ZAPIER ], answer: withHealth( { ...late(), waiting: 214 } ) } );
		await screen.findByText( 'Deliveries are late.' );
		expect( line() ).toBe(
			'Deliveries are late. 214 are waiting, the oldest for 26 minutes. WP-Cron has never run. How to Fix This'
		);
	} );

	it( 'says what to do when they are late, with the text to copy', async () => {
		openApp( { webhooks: [ ZAPIER ], answer: withHealth( late() ) } );
		await userEvent.click( await screen.findByRole( 'button', { name: 'How to Fix This' } ) );
		expect( screen.getByText( 'Nobody visits.' ) ).toBeTruthy();
		expect( screen.getByText( 'Add this line:' ) ).toBeTruthy();
		expect( screen.getByRole( 'region', { name: 'The crontab' } ).textContent ).toBe( "* * * * * curl 'x'" );
		expect( screen.getByRole( 'button', { name: 'Copy: The crontab' } ) ).toBeTruthy();
	} );

	it( 'leads to Site Health, where the same stands', async () => {
		openApp( { webhooks: [ ZAPIER ], answer: withHealth( late() ) } );
		await userEvent.click( await screen.findByRole( 'button', { name: 'How to Fix This' } ) );
		const link = screen.getByRole( 'link', { name: 'Open Site Health' } );
		expect( link.getAttribute( 'href' ) ).toBe( 'https://network.example/wp-admin/site-health.php' );
	} );

	it( 'tells on request when each wake-up last came, how long deliveries take and how large the log is', async () => {
		const wakeups = { request: ago( 130 ), follow_up: ago( 250 ), cron: ago( 11 ), worker: null };
		const storage = { rows: 120_345, bytes: 214 * 1024 * 1024 };
		openApp( { webhooks: [ ZAPIER ], answer: withHealth( { wakeups, storage } ) } );
		await userEvent.click( await screen.findByRole( 'button', { name: 'Details' } ) );
		expect( facts() ).toEqual( [
			[ 'Sent at the end of a request', '2 minutes ago' ],
			[ 'Sent by a follow-up request', '4 minutes ago' ],
			[ 'Sent by WP-Cron', expect.stringMatching( /^1\d seconds ago$/ ) ],
			[ 'Worker last seen', 'Never' ],
			[ 'From event to delivery', '50% within 120 ms, 95% within 1.2 s' ],
			[ 'Size of the log', 'About 214 MB in 120,345 rows' ],
		] );
	} );

	it( 'says nothing of a size that the database does not tell', async () => {
		openApp( { webhooks: [ ZAPIER ], answer: withHealth( { storage: null } ) } );
		await userEvent.click( await screen.findByRole( 'button', { name: 'Details' } ) );
		expect( facts().map( ( [ label ] ) => label ) ).not.toContain( 'Size of the log' );
	} );

	it( 'does not blame WP-Cron that has just run', async () => {
		const wakeups = { request: null, follow_up: null, cron: ago( 20 ), worker: null };
		openApp( { webhooks: [ ZAPIER ], answer: withHealth( { ...late(), wakeups } ) } );
		await screen.findByText( 'Deliveries are late.' );
		expect( line() ).not.toContain( 'WP-Cron' );
	} );

	it( 'is silent where nothing was ever sent', async () => {
		const { log } = openApp( { webhooks: [ ZAPIER ], answer: withHealth( { last_sent_at: null } ) } );
		await waitFor( () => expect( log.some( ( { path } ) => path === '/health' ) ).toBe( true ) );
		await screen.findByText( 'Nothing sent' );
		expect( line() ).toBe( '' );
	} );

	it( 'is not asked for while there are no webhooks', async () => {
		const { log } = openApp();
		await screen.findByRole( 'heading', { name: 'No webhooks yet' } );
		expect( log.filter( ( { path } ) => path.startsWith( '/health' ) ) ).toEqual( [] );
	} );
} );

describe( 'the health of each webhook', () => {
	it( 'is asked for once for all of them', async () => {
		const { log } = openApp( { webhooks: [ ZAPIER, CRM ] } );
		await screen.findAllByText( 'Nothing sent' );
		const asked = log.filter( ( { path } ) => path.startsWith( '/health/webhooks' ) );
		expect( asked.map( ( { path } ) => decodeURIComponent( path ) ) ).toEqual( [
			`/health/webhooks?webhooks=${ ZAPIER.id },${ CRM.id }`,
		] );
	} );

	it( 'shows in the row', async () => {
		const hours = Array.from( { length: 24 }, () => ( { delivered: 7, failed: 1 } ) );
		openApp( {
			webhooks: [ ZAPIER ],
			answer: ( { path } ) =>
				path.startsWith( '/health/webhooks' )
					? { body: [ webhookHealth( ZAPIER.id, { note: 'Failing for 3 hours', hours } ) ] }
					: undefined,
		} );
		const row = within( ( await screen.findByText( 'Failing for 3 hours' ) ).closest( 'tr' ) as HTMLElement );
		expect( row.getByRole( 'img', { name: 'Last 24 hours: 168 delivered, 24 failed' } ) ).toBeTruthy();
		expect( row.getByText( '87.5%' ) ).toBeTruthy();
	} );

	it( 'says when a waiting delivery is tried next', async () => {
		const next = new Date( Date.now() + 4.5 * 60_000 ).toISOString();
		openApp( {
			webhooks: [ { ...ZAPIER, last_delivery: { at: ago( 10 ), status: 'waiting' } } ],
			answer: ( { path } ) =>
				path.startsWith( '/health/webhooks' )
					? { body: [ webhookHealth( ZAPIER.id, { next_try_at: next } ) ] }
					: undefined,
		} );
		expect( await screen.findByText( 'retrying in 4 minutes' ) ).toBeTruthy();
	} );

	it( 'leaves the list as it is when it can’t be loaded, without a word', async () => {
		openApp( {
			webhooks: [ ZAPIER ],
			answer: ( { path } ) =>
				path.startsWith( '/health' ) ? { status: 500, body: { code: 'x', message: 'Away.' } } : undefined,
		} );
		expect( await screen.findByText( '–' ) ).toBeTruthy();
		expect( screen.getByRole( 'link', { name: 'Zapier' } ) ).toBeTruthy();
		expect( screen.queryByText( /Away/ ) ).toBeNull();
	} );
} );
