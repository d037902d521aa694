import { __ } from '@wordpress/i18n';
import { WEBHOOKS } from '../../lib/route';
import { Head } from './head';
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
