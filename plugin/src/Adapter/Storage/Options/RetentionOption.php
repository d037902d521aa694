<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Domain\Retention\ChangeRetention;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Domain\Retention\RetentionSetting;

/** A network option. Constants in wp-config.php override it. */
final readonly class RetentionOption implements RetentionSetting {

	private const OPTION = 'multisite_webhooks_kept_days';

	/** @param \Closure(string): mixed $constant The value of a constant; null if it is undefined. */
	public function __construct( private int $network, private \Closure $constant ) {}

	public function get(): RetentionDays {
		$chosen = $this->chosen();
		return new RetentionDays(
			$this->overridden( ChangeRetention::CONTENT ) ?? $chosen[ ChangeRetention::CONTENT ] ?? RetentionDays::DEFAULT_CONTENT,
			$this->overridden( ChangeRetention::LOG ) ?? $chosen[ ChangeRetention::LOG ] ?? RetentionDays::DEFAULT_LOG,
		);
	}

	public function fixed(): array {
		$is_fixed = fn ( string $field ): bool => null !== $this->overridden( $field );
		return array_values( array_filter( array_keys( ChangeRetention::CONSTANTS ), $is_fixed ) );
	}

	/** Does not store what a constant overrides, so that the earlier choice returns when the constant is removed. */
	public function set( RetentionDays $days ): void {
		$given = [
			ChangeRetention::CONTENT => $days->content,
			ChangeRetention::LOG     => $days->log,
		];
		update_network_option( $this->network, self::OPTION, array_diff_key( $given, array_flip( $this->fixed() ) ) + $this->chosen() );
	}

	/** Null if the constant is undefined or not a whole number: a typo must not delete anything. */
	private function overridden( string $field ): ?int {
		$days = filter_var( ( $this->constant )( ChangeRetention::CONSTANTS[ $field ] ?? '' ), FILTER_VALIDATE_INT );
		return false === $days || $days < RetentionDays::MIN ? null : $days;
	}

	/** @return array<string, int> */
	private function chosen(): array {
		$chosen = get_network_option( $this->network, self::OPTION );
		return array_filter(
			is_array( $chosen ) ? $chosen : [],
			static fn ( mixed $days, mixed $field ): bool => is_string( $field ) && is_int( $days ),
			ARRAY_FILTER_USE_BOTH
		);
	}
}
