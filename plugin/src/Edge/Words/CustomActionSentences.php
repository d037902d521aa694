<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\ProblemCode;

/** Says in a sentence what is wrong with a custom action and what to do. */
final class CustomActionSentences {

	// phpcs:disable SlevomatCodingStandard.Files.LineLength, Generic.Metrics.CyclomaticComplexity -- A table.
	public function of( ProblemCode $code ): string {
		return match ( $code ) {
			ProblemCode::ActionInvalid      => __( 'Enter the name of an action, such as woocommerce_new_order: at most 150 letters, digits, and signs, without spaces.', 'multisite-webhooks' ),
			ProblemCode::ActionRefused      => __( '“{action}” can’t be an event: it would tell of itself without end. Choose another action.', 'multisite-webhooks' ),
			ProblemCode::ActionOften        => __( '“{action}” fires on most requests: about {count} events per hour. Choose another action, or confirm that you want this many.', 'multisite-webhooks' ),
			ProblemCode::ActionUnwatched    => __( 'Nobody has seen yet how often “{action}” fires. Watch it first, or confirm that you want it anyway.', 'multisite-webhooks' ),
			ProblemCode::ActionsTooMany     => __( 'There can be at most {most} custom events. Delete one that you no longer need.', 'multisite-webhooks' ),
			ProblemCode::DescriptionTooLong => __( 'The description is longer than 300 characters.', 'multisite-webhooks' ),
			ProblemCode::FieldsEmpty        => __( 'Choose at least one field.', 'multisite-webhooks' ),
			ProblemCode::FieldsTooMany      => __( 'An event can have at most {most} fields.', 'multisite-webhooks' ),
			ProblemCode::FieldName          => __( '“{field}” can’t be the name of a field. Use up to 60 letters, digits, and underscores, and begin with a letter.', 'multisite-webhooks' ),
			ProblemCode::FieldSecret        => __( 'A field named “{field}” would never be sent, because it looks like a password or key. Choose another name.', 'multisite-webhooks' ),
			ProblemCode::FieldTwice         => __( 'The field “{field}” appears twice.', 'multisite-webhooks' ),
			ProblemCode::FieldPath          => __( '“{path}” is no place in the arguments. It should look like 0 or 1.billing.email.', 'multisite-webhooks' ),
			ProblemCode::FieldKind          => __( 'Choose a type for the field “{field}”: {choices}.', 'multisite-webhooks' ),
			default                         => throw new \LogicException( $code->value ),
		};
	}
	// phpcs:enable
}
