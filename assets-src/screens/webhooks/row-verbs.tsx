import { Button } from '@wordpress/components';
import type { Webhook } from '../../types/webhook.generated';
import { ButtonLink } from '../parts/link';
import { type Commands, type Verb, VERBS } from './actions';

/** Always visible under the name; nothing hides behind hover or a menu. */
export function RowVerbs( { webhook, commands }: { webhook: Webhook; commands: Commands } ) {
	return (
		<div className="msw-verbs">
			{ VERBS.filter( ( verb ) => verb.isEligible( webhook ) ).map( ( verb ) => (
				<RowVerb key={ verb.id } verb={ verb } webhook={ webhook } commands={ commands } />
			) ) }
		</div>
	);
}

function RowVerb( { verb, webhook, commands }: { verb: Verb; webhook: Webhook; commands: Commands } ) {
	const name = verb.nameFor( webhook.name );
	const className = `msw-verb is-${ verb.tone }`;
	if ( 'to' in verb ) {
		return (
			<ButtonLink variant="link" className={ className } aria-label={ name } to={ verb.to( webhook ) }>
				{ verb.label }
			</ButtonLink>
		);
	}
	return (
		<Button
			variant="link"
			className={ className }
			aria-label={ name }
			onClick={ () => commands[ verb.command ]( webhook ) }
		>
			{ verb.label }
		</Button>
	);
}
