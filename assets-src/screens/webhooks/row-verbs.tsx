import { Button } from '@wordpress/components';
import type { Webhook } from '../../types/webhook.generated';
import { ButtonLink } from '../parts/link';
import { useRows } from './rows';
import { type Verb, VERBS } from './verbs';

/** Always visible under the name; nothing hides behind hover or a menu. */
export function RowVerbs( { webhook }: { webhook: Webhook } ) {
	return (
		<div className="msw-verbs">
			{ VERBS.filter( ( verb ) => verb.isEligible( webhook ) ).map( ( verb ) => (
				<RowVerb key={ verb.id } verb={ verb } webhook={ webhook } />
			) ) }
		</div>
	);
}

function RowVerb( { verb, webhook }: { verb: Verb; webhook: Webhook } ) {
	const { commands } = useRows();
	const props = {
		variant: 'link',
		className: `msw-verb is-${ verb.tone }`,
		'aria-label': verb.nameFor( webhook.name ),
	} as const;
	if ( 'to' in verb ) {
		return (
			<ButtonLink { ...props } to={ verb.to( webhook ) }>
				{ verb.label }
			</ButtonLink>
		);
	}
	return (
		<Button { ...props } onClick={ () => commands[ verb.command ]( webhook ) }>
			{ verb.label }
		</Button>
	);
}
