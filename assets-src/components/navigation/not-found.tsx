import { __ } from '@wordpress/i18n';
import { WEBHOOKS } from '../../lib/routes/route';
import { Head } from './page-header';
import { ButtonLink } from './link';

export function NothingHere() {
	return (
		<>
			<Head title={ __( 'There is nothing here.', 'multisite-webhooks' ) } />
			<ButtonLink to={ WEBHOOKS } variant="secondary">
				{ __( 'Back to Webhooks', 'multisite-webhooks' ) }
			</ButtonLink>
		</>
	);
}
