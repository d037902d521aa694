<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

/** What an update has changed, as payloads tell it. */
final class Changes {

	/**
	 * @param array<array-key, mixed> $before
	 * @param array<string, mixed>    $after  The same fields.
	 * @param list<string>            $secret Fields whose values are not told, only that they have changed.
	 * @return array{changed_fields: list<string>, changes: array<string, array{old: mixed, new: mixed}>}|array{} Empty for no change.
	 */
	public static function between( array $before, array $after, array $secret = [] ): array {
		$fields = [];
		foreach ( $after as $name => $value ) {
			if ( ( $before[ $name ] ?? null ) !== $value ) {
				$fields[] = $name;
			}
		}
		sort( $fields );
		$changes = [];
		foreach ( array_diff( $fields, $secret ) as $name ) {
			$changes[ $name ] = [
				'old' => $before[ $name ] ?? null,
				'new' => $after[ $name ],
			];
		}
		return [] === $fields ? [] : [
			'changed_fields' => $fields,
			'changes'        => $changes,
		];
	}
}
