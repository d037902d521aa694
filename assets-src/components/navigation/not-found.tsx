import { __ } from '@wordpress/i18n';
import { WEBHOOKS } from '../../lib/routes/route';
import { ButtonLink } from './link';
import { PageHeader } from './page-header';

export function NotFound() {
	return (
		<>
			<PageHeader screen="nothing" />
			<ButtonLink to={ WEBHOOKS } variant="secondary">
				{ __( 'Back to Webhooks', 'multisite-webhooks' ) }
			</ButtonLink>
		</>
	);
}
