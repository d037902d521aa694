<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Deliveries;

use MultisiteWebhooks\Adapter\Storage\Sql\Row;
use MultisiteWebhooks\Adapter\Storage\Sql\TolerantReader;
use MultisiteWebhooks\Adapter\Storage\Sql\UnreadableRow;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Content\BinaryBody;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;

/** An attempt as columns, and back. Headers and bodies are ASCII JSON: receivers respond with any bytes. */
final class AttemptColumns {

	/** As the table of attempts names them. With `first_` before them, each delivery has them for its first attempt. */
	public const NAMES = [
		'planned_at',
		'started_at',
		'duration_ms',
		'status_code',
		'reason',
		'reason_context',
		'request',
		'response',
	];

	/** @return array<value-of<self::NAMES>, string|int|null> */
	public static function of( Attempt $attempt ): array {
		return [
			'planned_at'     => Row::stored_time( $attempt->planned_at ),
			'started_at'     => Row::stored_time( $attempt->at ),
			'duration_ms'    => $attempt->duration_ms,
			'status_code'    => $attempt->status_code,
			'reason'         => $attempt->failure?->reason,
			'reason_context' => Row::stored_json( $attempt->failure->context ?? [] ),
			'request'        => Row::stored_json(
				[
					'headers' => $attempt->request_headers,
					'body'    => $attempt->request_body,
				]
			),
			'response'       => null === $attempt->response_headers ? null : Row::stored_json(
				[
					'headers' => $attempt->response_headers,
					'body'    => $attempt->response_body,
					'cut'     => $attempt->response_cut?->value,
				] + ( null === $attempt->response_binary ? [] : [ 'binary' => get_object_vars( $attempt->response_binary ) ] )
			),
		];
	}

	/** @return array<string, string|int|null> Of a delivery's row. */
	public static function of_first( Attempt $attempt ): array {
		$columns = [];
		foreach ( self::of( $attempt ) as $name => $value ) {
			$columns[ "first_{$name}" ] = $value;
		}
		return $columns;
	}

	/**
	 * For a server that does not take the row: what came of an attempt counts more than its content.
	 *
	 * @param non-empty-array<string, string|int|null> $row
	 * @return non-empty-array<string, string|int|null>
	 */
	public static function without_content( array $row ): array {
		return self::without( $row, 'request', 'response' );
	}

	/**
	 * The same for a delivery's row.
	 *
	 * @param non-empty-array<string, string|int|null> $row
	 * @return non-empty-array<string, string|int|null>
	 */
	public static function without_first_content( array $row ): array {
		return self::without( $row, 'first_request', 'first_response' );
	}

	/**
	 * @param non-empty-array<string, string|int|null> $row
	 * @return non-empty-array<string, string|int|null>
	 */
	private static function without( array $row, string $request, string $response ): array {
		$row[ $request ]  = Row::stored_json( [ 'lost' => true ] );
		$row[ $response ] = null === ( $row[ $response ] ?? null ) ? null : '{}';
		return $row;
	}

	/** @param array<mixed> $row With `number`, without a prefix. */
	public static function attempt( array $row ): Attempt {
		$reader       = new TolerantReader();
		$reason       = Row::optional_text( $row, 'reason' );
		$facts        = $reader->take( static fn (): array => Row::json( $row, 'reason_context' ), [] );
		$request      = $reader->take( static fn (): array => Row::json( $row, 'request' ), [] );
		$response     = $reader->take( static fn (): array => Row::json( $row, 'response' ), [] );
		$request_body = $reader->take( static fn (): ?string => Row::optional_text( $request, 'body' ), null );
		$body         = $reader->take( static fn (): ?string => Row::optional_text( $response, 'body' ), null );
		$binary       = $reader->take( static fn (): ?BinaryBody => self::binary( $response ), null );
		$at           = $reader->take( static fn (): \DateTimeImmutable => Row::time( $row, 'started_at' ), Row::no_time() );
		$headers      = isset( $row['response'] ) ? self::headers( $response ) : null;
		$lost         = $request['lost'] ?? false;
		$cut          = $response['cut'] ?? null;
		return new Attempt(
			number: Row::number( $row, 'number' ),
			planned_at: $reader->take( static fn (): \DateTimeImmutable => Row::time( $row, 'planned_at' ), $at ),
			at: $at,
			duration_ms: Row::optional_number( $row, 'duration_ms' ) ?? 0,
			status_code: Row::optional_number( $row, 'status_code' ),
			failure: is_string( $reason ) ? new Failure( $reason, Row::texts_by_name( $facts ) ) : null,
			request_headers: self::headers( $request ),
			request_body: $request_body,
			response_headers: $headers,
			response_body: $body ?? '',
			response_cut: is_string( $cut ) ? ResponseCut::tryFrom( $cut ) : null,
			response_binary: $binary,
			content_lost: true === $lost || ! $reader->is_complete(),
		);
	}

	/**
	 * @param array<mixed> $response
	 * @throws UnreadableRow
	 */
	private static function binary( array $response ): ?BinaryBody {
		$binary = $response['binary'] ?? null;
		return match ( true ) {
			null === $binary      => null,
			is_array( $binary )   => new BinaryBody(
				Row::number( $binary, 'bytes' ),
				Row::text( $binary, 'start' ),
				Row::optional_text( $binary, 'coding' ) ?? '',
			),
			default               => throw new UnreadableRow( 'response' ),
		};
	}

	/**
	 * @param array<mixed> $part
	 * @return array<string, string>
	 */
	private static function headers( array $part ): array {
		$headers = $part['headers'] ?? [];
		return Row::texts_by_name( is_array( $headers ) ? $headers : [] );
	}
}
