import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { FieldHelp } from '../../../components/forms/field-help';
import { fieldId } from '../field-id';

interface Props {
	value: boolean;
	error: string | undefined;
	onChange: ( value: boolean ) => void;
}

export function RedirectField( { value, error, onChange }: Props ) {
	return (
		<div id={ fieldId( 'accept_redirect' ) }>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __( 'This receiver responds with a redirect: count 302 as received', 'multisite-webhooks' ) }
				help={
					<FieldHelp error={ error }>
						{ __(
							'For Google Apps Script, for example. This applies to 301, 303, 307, and 308 too. Redirects are never followed.',
							'multisite-webhooks'
						) }
					</FieldHelp>
				}
				checked={ value }
				onChange={ onChange }
			/>
		</div>
	);
}
