import { createInterpolateElement } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { editRoute } from '../../lib/routes/route';
import type { TestResult, Webhook } from '../../types/rest.generated';
import { ButtonLink } from '../../components/navigation/link';
import { RemedyLink } from '../../components/navigation/remedy-link';
import { Band } from './band';

interface Props {
	result: TestResult;
	webhook: Webhook;
	/** Why the event can't happen now; null if it can. */
	unavailable: string | null;
}

export function Failure( { result, webhook, unavailable }: Props ) {
	const { error } = result;
	const target = redirectTarget( result, webhook.url );
	return (
		<Band tone="bad" title={ __( 'The test failed', 'multisite-webhooks' ) }>
			<p>
				{ error?.cause ??
					error?.message ??
					__( 'The receiver did not accept the event.', 'multisite-webhooks' ) }
			</p>
			{ error?.advice && <Advice advice={ error.advice } /> }
			<NoRealEvent reason={ unavailable } />
			<div className="msw-band__buttons">
				{ target !== null && (
					<ButtonLink variant="secondary" to={ editRoute( webhook.id, { url: target } ) }>
						{ __( 'Use This Address', 'multisite-webhooks' ) }
					</ButtonLink>
				) }
				{ error?.field && <RemedyLink webhook={ webhook.id } field={ error.field } /> }
			</div>
		</Band>
	);
}

function NoRealEvent( { reason }: { reason: string | null } ) {
	if ( reason === null ) {
		return null;
	}
	/* translators: %s: why the event can't happen, a sentence such as "Ultimate Multisite is not active." */
	return <p>{ sprintf( __( 'This event can’t happen now: %s', 'multisite-webhooks' ), reason ) }</p>;
}

function Advice( { advice }: { advice: string } ) {
	return (
		<p>
			{ createInterpolateElement(
				/* translators: <advice/>: what to do about a failure, one or more sentences. */
				__( '<b>What to do:</b> <advice/>', 'multisite-webhooks' ),
				{ b: <strong />, advice: <>{ advice }</> }
			) }
		</p>
	);
}

/** Google Apps Script redirects to the output of a script there. It takes no events. */
const SCRIPT_OUTPUT = 'script.googleusercontent.com';

/** Where the receiver redirects to; null if that is no address for events. Redirects are never followed automatically. */
function redirectTarget( { error, response }: TestResult, from: string ): string | null {
	const location = Object.entries( response?.headers ?? {} ).find(
		( [ name ] ) => name.toLowerCase() === 'location'
	);
	if ( error?.reason !== 'redirect' || location === undefined ) {
		return null;
	}
	try {
		const url = new URL( location[ 1 ], from );
		const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
		return isWeb && url.hostname !== SCRIPT_OUTPUT ? url.href : null;
	} catch {
		return null;
	}
}
