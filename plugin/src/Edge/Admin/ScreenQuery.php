<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Admin;

use MultisiteWebhooks\Edge\Screen;

/** The screen that the page opens with, and its query, read as assets-src/lib reads them. */
final readonly class ScreenQuery {

	/** @param array<array-key, mixed> $query Without the slashes that WordPress adds. */
	public function __construct( private array $query ) {}

	public static function of_request(): self {
		return new self( wp_unslash( $_GET ) ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- It is only read.
	}

	public function screen(): Screen {
		return Screen::tryFrom( $this->text( 'screen' ) ?? Screen::Webhooks->value ) ?? Screen::Nothing;
	}

	public function text( string $name ): ?string {
		$value = $this->query[ $name ] ?? null;
		return is_string( $value ) && '' !== $value ? $value : null;
	}

	/** @return list<string> */
	public function texts( string $name ): array {
		$values = explode( ',', $this->text( $name ) ?? '' );
		return array_values( array_unique( array_filter( $values, static fn ( string $value ): bool => '' !== $value ) ) );
	}

	/** @param list<string> $choices */
	public function one_of( string $name, array $choices ): ?string {
		$value = $this->text( $name );
		return in_array( $value, $choices, true ) ? $value : null;
	}

	/** A positive integer. */
	public function number( string $name ): ?int {
		$value = $this->text( $name );
		return null !== $value && 1 === preg_match( '/\A[1-9][0-9]{0,8}\z/', $value ) ? (int) $value : null;
	}

	/** Whether the list is filtered, so that an empty list does not mean that there is nothing. */
	public function is_narrowed(): bool {
		return [] !== array_diff( array_keys( $this->query ), [ 'page', 'screen' ] );
	}
}
