import { Button, TextControl } from '@wordpress/components';
import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { CodeBlock } from '../../components/display/code-block';
import { controlProps, FieldHelp } from '../../components/forms/field-help';
import { ButtonLink } from '../../components/navigation/link';
import { type ArgumentNode, payloadOf } from '../../lib/custom/fields';
import { WEBHOOKS } from '../../lib/routes/route';
import { FieldRows } from './field-rows';
import { SUBMIT_ID } from './notices';
import type { CustomFormState } from './use-custom-form';
import { fieldId } from './use-errors';

interface Props {
	form: CustomFormState;
	nodes: readonly ArgumentNode[];
	isNew: boolean;
}

/** What is made of the action. */
export function EventCard( { form, nodes, isNew }: Props ) {
	const { draft, errors, change } = form;
	const payload = useMemo( () => JSON.stringify( payloadOf( draft.fields, nodes ) ), [ draft.fields, nodes ] );
	return (
		<section className="msw-card msw-form" aria-labelledby="msw-custom-event-title">
			<div className="msw-form__fields">
				<h2 id="msw-custom-event-title">{ __( 'Event', 'multisite-webhooks' ) }</h2>
				<TextControl
					{ ...controlProps( errors.name ) }
					id={ fieldId( 'name' ) }
					label={ __( 'Name', 'multisite-webhooks' ) }
					help={
						<FieldHelp error={ errors.name }>
							{ __( 'What happened, such as “Order Shipped”.', 'multisite-webhooks' ) }
						</FieldHelp>
					}
					autoComplete="off"
					value={ draft.name }
					onChange={ ( name ) => change( 'name', name ) }
				/>
				<TextControl
					{ ...controlProps( errors.description ) }
					id={ fieldId( 'description' ) }
					label={ __( 'Description (optional)', 'multisite-webhooks' ) }
					help={ <FieldHelp error={ errors.description }>{ null }</FieldHelp> }
					autoComplete="off"
					value={ draft.description }
					onChange={ ( description ) => change( 'description', description ) }
				/>
				<FieldRows
					fields={ draft.fields }
					error={ errors.fields }
					onChange={ ( fields ) => change( 'fields', fields ) }
				/>
				{ draft.fields.length > 0 && (
					<CodeBlock title={ __( 'Payload with the values seen', 'multisite-webhooks' ) } text={ payload } />
				) }
			</div>
			<div className="msw-form__footer">
				<Button
					id={ SUBMIT_ID }
					type="submit"
					variant="primary"
					__next40pxDefaultSize
					isBusy={ form.isSaving }
					aria-disabled={ form.isSaving }
				>
					{ isNew
						? __( 'Add Custom Event', 'multisite-webhooks' )
						: __( 'Save Changes', 'multisite-webhooks' ) }
				</Button>
				<ButtonLink to={ WEBHOOKS } variant="tertiary">
					{ __( 'Cancel', 'multisite-webhooks' ) }
				</ButtonLink>
			</div>
		</section>
	);
}
