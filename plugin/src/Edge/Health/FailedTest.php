<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Edge\Safely;
use MultisiteWebhooks\Edge\Words\ErrorWords;

/** The result of a Site Health test that could not be made. An error would end the whole page, just when it is needed. */
final class FailedTest {

	private const PREFIX = 'multisite_webhooks_';

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public static function instead_of_errors( array $tests ): array {
		foreach ( $tests['direct'] ?? [] as $name => $test ) {
			$run = is_array( $test ) ? ( $test['test'] ?? null ) : null;
			if ( ! is_array( $test ) || ! ( $run instanceof \Closure ) || ! str_starts_with( $name, self::PREFIX ) ) {
				continue;
			}

			$label        = is_string( $test['label'] ?? null ) ? $test['label'] : '';
			$test['test'] = static fn (): mixed => Safely::call( $run ) ?? self::result( $name, $label );

			$tests['direct'][ $name ] = $test;
		}
		return $tests;
	}

	/** @return array<string, mixed> */
	private static function result( string $name, string $label ): array {
		return [
			/* translators: %s: the name of a test, such as "Webhook deliveries". */
			'label'       => sprintf( __( '%s could not be checked', 'multisite-webhooks' ), $label ),
			'status'      => 'critical',
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => '<p>' . esc_html( ErrorWords::store_failed() ) . '</p>',
			'actions'     => '',
			'test'        => $name,
		];
	}
}
