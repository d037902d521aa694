import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { delivery } from '../../support/deliveries';
import { done, openLog } from '../../support/log';
import { expectFocus } from '../../support/network';
import type { Reply } from '../../support/server';

interface Given {
	fixed?: string[];
	saving?: Reply;
	loading?: Reply;
}

async function openSettings( { fixed = [], saving, loading }: Given = {} ) {
	const kept = { keep_content_days: 30, keep_log_days: 90, fixed };
	const app = openLog( [ delivery() ], {
		answer: ( { method, path, body } ) => {
			if ( path === '/health' ) {
				return { body: { storage: { rows: 1000, bytes: 214 * 1024 * 1024 } } };
			}
			if ( path !== '/settings' ) {
				return undefined;
			}
			return method === 'GET'
				? ( loading ?? { body: kept } )
				: ( saving ?? { body: { ...kept, ...( body as object ) } } );
		},
	} );
	await app.user.click( await screen.findByRole( 'button', { name: 'Log Settings…' } ) );
	const dialog = within( await screen.findByRole( 'dialog', { name: 'Log Settings' } ) );
	return { ...app, dialog };
}

const content = () => screen.findByRole< HTMLInputElement >( 'spinbutton', { name: 'Keep content for (days)' } );
const outcomes = () => screen.findByRole< HTMLInputElement >( 'spinbutton', { name: 'Keep outcomes for (days)' } );

/** A notice is announced as well, in a text of its own. */
const NOTICE = { selector: '.components-notice__content' };

describe( 'Log Settings', () => {
	it( 'shows for how long the log is kept and how large it is, and begins in the first field', async () => {
		await openSettings();
		await expectFocus( await content() );
		expect( [ ( await content() ).value, ( await outcomes() ).value ] ).toEqual( [ '30', '90' ] );
		expect( screen.getByText( 'The log uses 214 MB of the database.' ) ).toBeTruthy();
	} );

	it( 'saves what was changed, and nothing else', async () => {
		const { user, log } = await openSettings();
		await user.clear( await outcomes() );
		await user.type( await outcomes(), '365{Enter}' );
		expect( await screen.findByText( 'Log settings saved.', { selector: '.components-snackbar *' } ) ).toBeTruthy();
		expect( screen.queryByRole( 'dialog' ) ).toBeNull();
		expect( done( log ) ).toEqual( [ 'PATCH /settings' ] );
		expect( log.at( -1 )?.body ).toEqual( { keep_log_days: 365 } );
	} );

	it( 'says what is lost before less is kept', async () => {
		const { user } = await openSettings();
		await user.clear( await content() );
		await user.type( await content(), '7' );
		expect(
			screen.getByText( /^The content of deliveries that ended more than 7 days ago is deleted/, NOTICE )
		).toBeTruthy();
		await user.clear( await outcomes() );
		await user.type( await outcomes(), '60' );
		expect( screen.getByText( /^Deliveries that ended more than 60 days ago are deleted/, NOTICE ) ).toBeTruthy();
		expect( screen.getByRole( 'button', { name: 'Save and Delete Older' } ) ).toBeTruthy();
	} );

	it( 'shows an error at its field and keeps what was typed', async () => {
		const { user } = await openSettings( {
			saving: {
				status: 400,
				body: {
					code: 'rest_invalid_param',
					message: 'Invalid parameter(s): keep_log_days',
					data: { params: { keep_log_days: 'The outcomes can’t go before the content.' } },
				},
			},
		} );
		await user.clear( await outcomes() );
		await user.type( await outcomes(), '20' );
		await user.click( screen.getByRole( 'button', { name: 'Save and Delete Older' } ) );
		expect( await screen.findByText( 'The outcomes can’t go before the content.' ) ).toBeTruthy();
		await expectFocus( await outcomes() );
		expect( ( await outcomes() ).value ).toBe( '20' );
	} );

	it( 'leaves to wp-config.php what that decides', async () => {
		await openSettings( { fixed: [ 'keep_log_days' ] } );
		expect( ( await outcomes() ).readOnly ).toBe( true );
		expect( screen.getByText( 'Set by MULTISITE_WEBHOOKS_KEEP_LOG_DAYS in wp-config.php.' ) ).toBeTruthy();
		expect( ( await content() ).readOnly ).toBe( false );
	} );

	it( 'says when it can’t be loaded, and tries again', async () => {
		const { dialog } = await openSettings( {
			loading: { status: 500, body: { message: 'The database is away.' } },
		} );
		expect( await dialog.findByText( 'The database is away.' ) ).toBeTruthy();
		expect( dialog.getByRole( 'button', { name: 'Try Again' } ) ).toBeTruthy();
	} );
} );
