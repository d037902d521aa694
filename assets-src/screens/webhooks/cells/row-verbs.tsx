import { Link } from '../../../components/navigation/link';
import type { Webhook } from '../../../types/rest.generated';
import { keyOf, type Verb, VERBS } from '../verbs/verbs';
import { useRows } from './rows';

/** Always visible under the name: nothing hides behind hover or a menu. */
export function RowVerbs( { webhook }: { webhook: Webhook } ) {
	return (
		<div className="msw-verbs">
			{ VERBS.filter( ( verb ) => verb.isEligible( webhook ) ).map( ( verb ) => (
				<RowVerb key={ keyOf( verb ) } verb={ verb } webhook={ webhook } />
			) ) }
		</div>
	);
}

/** Plain elements, as in WordPress's own lists: its components would take a large part of the first render. */
function RowVerb( { verb, webhook }: { verb: Verb; webhook: Webhook } ) {
	const { runVerb } = useRows();
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
		<button type="button" { ...props } onClick={ () => runVerb( verb.id, webhook ) }>
			{ verb.label }
		</button>
	);
}
