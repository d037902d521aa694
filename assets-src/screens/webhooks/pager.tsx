import { __, sprintf } from '@wordpress/i18n';
import { WEBHOOKS_PER_PAGE } from '../../data/webhooks';
import { ButtonLink } from '../parts/link';

/** Only where one page does not hold them all. */
export function Pager( { page, total }: { page: number; total: number } ) {
	const pages = Math.ceil( total / WEBHOOKS_PER_PAGE );
	if ( pages <= 1 ) {
		return null;
	}
	return (
		<nav className="msw-pager" aria-label={ __( 'Pages of webhooks', 'multisite-webhooks' ) }>
			{ page > 1 && (
				<ButtonLink to={ { screen: 'webhooks', page: page - 1 } } variant="secondary">
					{ __( 'Previous', 'multisite-webhooks' ) }
				</ButtonLink>
			) }
			<span>
				{
					/* translators: 1: number of this page, 2: number of pages. */
					sprintf( __( 'Page %1$d of %2$d', 'multisite-webhooks' ), page, pages )
				}
			</span>
			{ page < pages && (
				<ButtonLink to={ { screen: 'webhooks', page: page + 1 } } variant="secondary">
					{ __( 'Next', 'multisite-webhooks' ) }
				</ButtonLink>
			) }
		</nav>
	);
}
