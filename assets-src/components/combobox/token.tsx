import { VisuallyHidden } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { Icon } from '../display/icons';

interface Props {
	name: string;
	/** What is wrong with it. */
	problem?: string | undefined;
	/** What to know about it, where nothing is wrong. */
	caution?: string | null;
	onRemove: () => void;
}

/** What was chosen. */
export function Token( { name, problem, caution = null, onRemove }: Props ) {
	const note = problem ?? caution;
	return (
		<span className={ `msw-token${ toneOf( problem, caution ) }` } title={ note ?? undefined }>
			{ note !== null && <Icon name="warning" /> }
			<bdi className="msw-token__name">{ name }</bdi>
			{ caution !== null && <VisuallyHidden>{ caution }</VisuallyHidden> }
			<button
				type="button"
				/* translators: %s: name of what was chosen, such as an event or a site. */
				aria-label={ sprintf( __( 'Remove %s', 'multisite-webhooks' ), name ) }
				onMouseDown={ ( event ) => {
					event.preventDefault(); // The focus and the list stay as they are.
					event.stopPropagation();
				} }
				onClick={ onRemove }
			>
				<Icon name="close" size={ 14 } />
			</button>
		</span>
	);
}

function toneOf( problem: string | undefined, caution: string | null ): string {
	if ( problem !== undefined ) {
		return ' is-bad';
	}
	return caution === null ? '' : ' is-late';
}
