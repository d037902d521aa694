<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Domain\Retention\ChangeRetention;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Domain\Retention\RetentionSetting;

/** A network option; constants of wp-config.php win over it. */
final readonly class RetentionOption implements RetentionSetting {

	private const OPTION = 'multisite_webhooks_kept_days';

	/** @param \Closure(string): mixed $constant What a constant holds; null where it isn't defined. */
	public function __construct( private int $network, private \Closure $constant ) {}

	public function get(): RetentionDays {
		$chosen = $this->chosen();
		return new RetentionDays(
			$this->decided( ChangeRetention::CONTENT ) ?? $chosen[ ChangeRetention::CONTENT ] ?? RetentionDays::DEFAULT_CONTENT,
			$this->decided( ChangeRetention::LOG ) ?? $chosen[ ChangeRetention::LOG ] ?? RetentionDays::DEFAULT_LOG,
		);
	}

	public function fixed(): array {
		return array_values( array_filter( array_keys( ChangeRetention::CONSTANTS ), fn ( string $field ): bool => null !== $this->decided( $field ) ) );
	}

	/** What a constant decides is not kept, so that the choice made before comes back when the constant goes. */
	public function set( RetentionDays $days ): void {
		$given = [
			ChangeRetention::CONTENT => $days->content,
			ChangeRetention::LOG     => $days->log,
		];
		update_network_option( $this->network, self::OPTION, array_diff_key( $given, array_flip( $this->fixed() ) ) + $this->chosen() );
	}

	/** Null where the constant isn't there or holds no whole number: nothing is deleted by a slip of the pen. */
	private function decided( string $field ): ?int {
		$days = filter_var( ( $this->constant )( ChangeRetention::CONSTANTS[ $field ] ?? '' ), FILTER_VALIDATE_INT );
		return false === $days || $days < RetentionDays::MIN ? null : $days;
	}

	/** @return array<string, int> */
	private function chosen(): array {
		$chosen = get_network_option( $this->network, self::OPTION );
		return array_filter( is_array( $chosen ) ? $chosen : [], static fn ( mixed $days, mixed $field ): bool => is_string( $field ) && is_int( $days ), ARRAY_FILTER_USE_BOTH );
	}
}
