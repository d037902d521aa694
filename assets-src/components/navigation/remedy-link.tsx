import { __ } from '@wordpress/i18n';
import { editRoute, type FormField } from '../../lib/routes/route';
import { ButtonLink } from './link';

interface Props {
	/** ID of the webhook. */
	webhook: string;
	/** In which to do what a failure's advice says. */
	field: FormField;
	/** By default as high as a field. */
	size?: 'compact';
}

/** Leads to the field of the webhook's form that mends a failure. */
export function RemedyLink( { webhook, field, ...props }: Props ) {
	return (
		<ButtonLink variant="secondary" to={ editRoute( webhook, { field } ) } { ...props }>
			{ LABELS[ field ] }
		</ButtonLink>
	);
}

const LABELS: Readonly< Record< FormField, string > > = {
	url: __( 'Change the URL', 'multisite-webhooks' ),
	format: __( 'Change the Format', 'multisite-webhooks' ),
	headers: __( 'Change the Headers', 'multisite-webhooks' ),
	accept_redirect: __( 'Count Redirects as Received', 'multisite-webhooks' ),
};
