import { __, sprintf } from '@wordpress/i18n';
import { Icon } from '../display/icons';

interface Props {
	name: string;
	/** What is wrong with it. */
	problem?: string | undefined;
	onRemove: () => void;
}

/** What was chosen. */
export function Token( { name, problem, onRemove }: Props ) {
	return (
		<span className={ problem === undefined ? 'msw-token' : 'msw-token is-bad' } title={ problem }>
			{ problem !== undefined && <Icon name="warning" /> }
			<bdi className="msw-token__name">{ name }</bdi>
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
