import { Button, Modal, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import { controlProps, FieldHelp } from '../../../components/forms/field-help';
import { basicAuth, bearerToken } from '../../../lib/webhooks/headers';
import { useNextFocus } from './use-next-focus';

export type Scheme = 'basic' | 'bearer';

interface Props {
	scheme: Scheme;
	/** There is an Authorization header already. */
	replaces: boolean;
	/** Gets the value of the header. */
	onUse: ( value: string ) => void;
	onCancel: () => void;
}

/** Makes an Authorization header of what people know: a user and a password, or a token. */
export function AuthDialog( { scheme, replaces, onUse, onCancel }: Props ) {
	const [ user, setUser ] = useState( '' );
	const [ secret, setSecret ] = useState( '' );
	const [ error, setError ] = useState< Errors >( {} );
	const isBasic = scheme === 'basic';
	const focusNext = useNextFocus();

	function submit( event: FormEvent ) {
		event.preventDefault();
		event.stopPropagation(); // In React, this form is inside that of the webhook.
		const found = isBasic ? checkUser( user ) : checkToken( bearerToken( secret ) );
		setError( found );
		if ( Object.keys( found ).length > 0 ) {
			focusNext( idOf( found.user === undefined ? 'secret' : 'user' ) );
			return;
		}
		onUse( isBasic ? basicAuth( user, secret ) : bearerToken( secret ) );
	}

	return (
		<Modal
			className="msw msw-dialog msw-auth"
			title={ isBasic ? __( 'Basic Auth', 'multisite-webhooks' ) : __( 'Bearer Token', 'multisite-webhooks' ) }
			size="small"
			focusOnMount="firstInputElement"
			onRequestClose={ onCancel }
		>
			<form className="msw-form" noValidate onSubmit={ submit }>
				{ isBasic && (
					<AuthField
						id={ idOf( 'user' ) }
						label={ __( 'User name', 'multisite-webhooks' ) }
						value={ user }
						error={ error.user }
						onChange={ setUser }
					/>
				) }
				<AuthField
					id={ idOf( 'secret' ) }
					label={ isBasic ? __( 'Password', 'multisite-webhooks' ) : __( 'Token', 'multisite-webhooks' ) }
					value={ secret }
					error={ error.secret }
					onChange={ setSecret }
				/>
				{ replaces && <p>{ __( 'This replaces the Authorization header.', 'multisite-webhooks' ) }</p> }
				<div className="msw-dialog__buttons">
					<Button variant="tertiary" __next40pxDefaultSize onClick={ onCancel }>
						{ __( 'Cancel', 'multisite-webhooks' ) }
					</Button>
					<Button type="submit" variant="primary" __next40pxDefaultSize>
						{ __( 'Set Authorization Header', 'multisite-webhooks' ) }
					</Button>
				</div>
			</form>
		</Modal>
	);
}

interface Errors {
	readonly user?: string;
	readonly secret?: string;
}

function idOf( field: keyof Errors ): string {
	return `msw-auth-${ field }`;
}

interface FieldProps {
	id: string;
	label: string;
	value: string;
	error: string | undefined;
	onChange: ( value: string ) => void;
}

/** Not a password field, so that no browser fills in the admin's own. */
function AuthField( { error, ...props }: FieldProps ) {
	return (
		<TextControl
			{ ...controlProps( error ) }
			{ ...props }
			help={ error && <FieldHelp error={ error }>{ null }</FieldHelp> }
			dir="ltr"
			autoComplete="off"
			spellCheck={ false }
		/>
	);
}

function checkUser( user: string ): Errors {
	if ( user === '' ) {
		return { user: __( 'Enter the user name.', 'multisite-webhooks' ) };
	}
	return user.includes( ':' ) ? { user: __( 'A user name can’t contain a colon.', 'multisite-webhooks' ) } : {};
}

function checkToken( header: string ): Errors {
	if ( header === bearerToken( '' ) ) {
		return { secret: __( 'Enter the token.', 'multisite-webhooks' ) };
	}
	return /^[\x21-\x7e]+ [\x21-\x7e]+$/.test( header )
		? {}
		: {
				secret: __(
					'A token can contain only letters, digits, and symbols, without spaces.',
					'multisite-webhooks'
				),
			};
}
