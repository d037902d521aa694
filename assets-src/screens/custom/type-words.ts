import { __ } from '@wordpress/i18n';
import type { ArgumentNode, FieldType } from '../../lib/custom/fields';

export const TYPES: Readonly< Record< FieldType, string > > = {
	string: __( 'Text', 'multisite-webhooks' ),
	integer: __( 'Whole number', 'multisite-webhooks' ),
	number: __( 'Number', 'multisite-webhooks' ),
	boolean: __( 'True or false', 'multisite-webhooks' ),
	object: __( 'Object', 'multisite-webhooks' ),
	array: __( 'List', 'multisite-webhooks' ),
};

export function typeWords( type: ArgumentNode[ 'type' ] ): string {
	if ( type === 'null' ) {
		return __( 'Nothing', 'multisite-webhooks' );
	}
	return type === 'secret' ? __( 'Secret, never sent', 'multisite-webhooks' ) : TYPES[ type ];
}
