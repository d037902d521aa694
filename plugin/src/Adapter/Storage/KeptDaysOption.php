<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

use MultisiteWebhooks\Domain\Retention\ChooseKeptDays;
use MultisiteWebhooks\Domain\Retention\KeptDays;
use MultisiteWebhooks\Domain\Retention\KeptDaysSetting;

/** A network option; constants of wp-config.php win over it. */
final readonly class KeptDaysOption implements KeptDaysSetting {

	private const OPTION = 'multisite_webhooks_kept_days';

	/** @param \Closure(string): mixed $constant What a constant holds; null where it isn't defined. */
	public function __construct( private int $network, private \Closure $constant ) {}

	public function get(): KeptDays {
		$chosen = $this->chosen();
		return new KeptDays(
			$this->decided( ChooseKeptDays::CONTENT ) ?? $chosen[ ChooseKeptDays::CONTENT ] ?? KeptDays::CONTENT,
			$this->decided( ChooseKeptDays::LOG ) ?? $chosen[ ChooseKeptDays::LOG ] ?? KeptDays::LOG,
		);
	}

	public function fixed(): array {
		return array_values( array_filter( array_keys( ChooseKeptDays::CONSTANTS ), fn ( string $field ): bool => null !== $this->decided( $field ) ) );
	}

	/** What a constant decides is not kept, so that the choice made before comes back when the constant goes. */
	public function set( KeptDays $days ): void {
		$given = [
			ChooseKeptDays::CONTENT => $days->content,
			ChooseKeptDays::LOG     => $days->log,
		];
		update_network_option( $this->network, self::OPTION, array_diff_key( $given, array_flip( $this->fixed() ) ) + $this->chosen() );
	}

	/** Null where the constant isn't there or holds no whole number: nothing is deleted by a slip of the pen. */
	private function decided( string $field ): ?int {
		$days = filter_var( ( $this->constant )( ChooseKeptDays::CONSTANTS[ $field ] ?? '' ), FILTER_VALIDATE_INT );
		return false === $days || $days < KeptDays::LEAST ? null : $days;
	}

	/** @return array<string, int> */
	private function chosen(): array {
		$chosen = get_network_option( $this->network, self::OPTION );
		return array_filter( is_array( $chosen ) ? $chosen : [], static fn ( mixed $days, mixed $field ): bool => is_string( $field ) && is_int( $days ), ARRAY_FILTER_USE_BOTH );
	}
}
