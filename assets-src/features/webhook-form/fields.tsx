import { TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { isUnencrypted } from '../../lib/webhooks/draft';
import { Caution, controlProps, FieldHelp } from '../../components/forms/field-help';
import { fieldId } from './field-id';

interface Props {
	value: string;
	error: string | undefined;
	onChange: ( value: string ) => void;
}

export function NameField( { value, error, onChange }: Props ) {
	return (
		<TextControl
			{ ...controlProps( error ) }
			id={ fieldId( 'name' ) }
			label={ __( 'Name', 'multisite-webhooks' ) }
			help={
				<FieldHelp error={ error }>
					{ __( 'Helps you recognize it. Defaults to the receiver’s host name.', 'multisite-webhooks' ) }
				</FieldHelp>
			}
			autoComplete="off"
			value={ value }
			onChange={ onChange }
		/>
	);
}

export function UrlField( { value, error, onChange, warning }: Props & { warning: string | null } ) {
	return (
		<TextControl
			{ ...controlProps( error ) }
			id={ fieldId( 'url' ) }
			label={ __( 'URL', 'multisite-webhooks' ) }
			help={
				<FieldHelp error={ error }>
					{ __(
						'Where events are sent: the address from your other app, such as a Zapier “Catch Hook” URL.',
						'multisite-webhooks'
					) }
					{ isUnencrypted( value ) && <Caution>{ notEncrypted() }</Caution> }
					{ warning !== null && <Caution>{ warning }</Caution> }
				</FieldHelp>
			}
			type="url"
			dir="ltr"
			autoComplete="off"
			spellCheck={ false }
			placeholder="https://"
			value={ value }
			onChange={ ( typed ) => onChange( typed.trim() ) }
		/>
	);
}

function notEncrypted(): string {
	return __(
		'This address is not encrypted. Payloads can contain names, email addresses and amounts. Use https:// if you can.',
		'multisite-webhooks'
	);
}
