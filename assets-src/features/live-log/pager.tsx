import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Icon } from '../../components/display/icons';
import { FIRST_PAGE, type LogPage, type LogPlace } from '../../data/log-page';

interface Props {
	page: LogPage< unknown >;
	/** How many there are. */
	total: string;
	onTurn: ( to: LogPlace ) => void;
}

/** By cursors, both ways: every page has an address, and each costs the same. */
export function Pager( { page, total, onTurn }: Props ) {
	function turn( to: Partial< LogPlace > ) {
		onTurn( { ...FIRST_PAGE, ...to } );
		window.scrollTo( 0, 0 );
	}

	return (
		<div className="msw-log-pager">
			<bdi className="msw-log-pager__total">{ total }</bdi>
			<Button
				variant="tertiary"
				disabled={ page.newer === null }
				accessibleWhenDisabled
				onClick={ () => turn( { newerThan: page.newer } ) }
			>
				<span className="msw-log-pager__newer">
					<Icon name="chevron" />
				</span>
				{ __( 'Newer', 'multisite-webhooks' ) }
			</Button>
			<Button
				variant="tertiary"
				disabled={ page.older === null }
				accessibleWhenDisabled
				onClick={ () => turn( { cursor: page.older } ) }
			>
				{ __( 'Older', 'multisite-webhooks' ) }
				<span className="msw-log-pager__older">
					<Icon name="chevron" />
				</span>
			</Button>
		</div>
	);
}
