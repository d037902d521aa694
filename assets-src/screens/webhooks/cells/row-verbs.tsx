import type { Webhook } from '../../../types/webhook.generated';
import { Link } from '../../../components/navigation/link';
import { useRows } from './rows';
import { type Verb, VERBS } from '../verbs/verbs';

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

/** Plain elements, as in WordPress's own lists: with its components, the verbs were a large part of a list's first view. */
function RowVerb( { verb, webhook }: { verb: Verb; webhook: Webhook } ) {
	const { commands } = useRows();
	const props = {
		className: `msw-verb button-link is-${ verb.tone }`,
		'aria-label': verb.nameFor( webhook.name ),
	};
	if ( 'to' in verb ) {
		return (
			<Link { ...props } to={ verb.to( webhook ) }>
				{ verb.label }
			</Link>
		);
	}
	return (
		<button type="button" { ...props } onClick={ () => commands[ verb.command ]( webhook ) }>
			{ verb.label }
		</button>
	);
}
