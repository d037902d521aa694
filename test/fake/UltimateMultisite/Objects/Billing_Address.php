<?php

declare(strict_types=1);

namespace WP_Ultimo\Objects;

/** Its fields that are empty are missing in what it says. */
final class Billing_Address {

	public const FIELDS = [
		'company_name',
		'billing_email',
		'billing_address_line_1',
		'billing_address_line_2',
		'billing_country',
		'billing_state',
		'billing_city',
		'billing_zip_code',
	];

	/** @param array<string, string> $fields */
	public function __construct( private array $fields = [] ) {}

	/** @return array<string, string> */
	public function to_array(): array {
		$known = array_intersect_key( $this->fields, array_flip( self::FIELDS ) );
		return array_filter( $known, static fn ( string $one ): bool => '' !== $one );
	}

	public function to_string(): string {
		return implode( PHP_EOL, $this->to_array() );
	}
}
