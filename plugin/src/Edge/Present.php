<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge;

use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Catalog\SchemaProblem;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Content\Kept;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\LastDelivery;
use MultisiteWebhooks\Domain\Event\RecordedEvent;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Words\BodyWords;
use MultisiteWebhooks\Edge\Words\Failures\Diagnosis;
use MultisiteWebhooks\Edge\Words\Failures\DiagnosisContext;
use MultisiteWebhooks\Edge\Words\Failures\Doctor;
use MultisiteWebhooks\Edge\Words\Failures\FormField;
use MultisiteWebhooks\Edge\Words\SchemaProblemWords;

/** How things look to other programs: the shapes of schema/resources/*.json. */
final class Present {

	/** @return array<string, mixed> */
	public static function webhook( Webhook $webhook, ?LastDelivery $last = null ): array {
		return [
			'id'              => $webhook->id->value,
			'name'            => $webhook->name,
			'url'             => $webhook->url->value,
			'event_types'     => $webhook->event_types,
			'status'          => $webhook->status->value,
			'disabled_reason' => $webhook->disabled_reason?->value,
			'format'          => $webhook->format->value,
			'sites'           => $webhook->sites,
			// Names only: values are never told again.
			'headers'         => (object) array_fill_keys( array_keys( $webhook->headers ), null ),
			'accept_redirect' => $webhook->accept_redirect,
			'created_at'      => Time::rfc3339( $webhook->created_at ),
			'updated_at'      => Time::rfc3339( $webhook->updated_at ),
			'last_delivery'   => null === $last ? null : [
				'at'     => Time::rfc3339( $last->at ),
				'status' => $last->status->value,
			],
		];
	}

	/** @return array<string, mixed> */
	public static function delivery( Delivery $delivery ): array {
		return [
			'id'            => $delivery->id->value,
			'event'         => $delivery->event->value,
			'webhook'       => $delivery->webhook->value,
			'event_type'    => $delivery->event_type,
			'site'          => $delivery->site,
			'test'          => $delivery->test,
			'status'        => $delivery->status->value,
			'reason'        => Failure::known_reason( $delivery->reason ),
			'attempt_count' => $delivery->attempt_count,
			'created_at'    => Time::rfc3339( $delivery->created_at ),
			'next_try_at'   => self::time( $delivery->next_try_at ),
			'finished_at'   => self::time( $delivery->finished_at ),
		];
	}

	/** @return array<string, mixed> */
	public static function attempt( Attempt $attempt, DiagnosisContext $about, Context $context = Context::View ): array {
		$doctor = new Doctor();
		$shown  = [
			'number'      => $attempt->number,
			'planned_at'  => Time::rfc3339( $attempt->planned_at ),
			'at'          => Time::rfc3339( $attempt->at ),
			'duration_ms' => $attempt->duration_ms,
			'status_code' => $attempt->status_code,
			'error'       => self::error( $attempt, $doctor->diagnosis( $attempt, $about ), $context ),
			'request'     => [
				'headers' => (object) $attempt->request_headers,
				'body'    => BodyWords::request( $attempt ),
			],
			'response'    => self::response( $attempt, $context ),
		];
		return Context::View === $context ? $shown : $shown + [ 'caution' => $doctor->caution( $attempt ) ];
	}

	/** @return array<string, mixed> */
	public static function test_result( Attempt $attempt, string $host, Context $context ): array {
		$shown = self::attempt( $attempt, new DiagnosisContext( $host, true ), $context );
		unset( $shown['number'], $shown['planned_at'], $shown['at'] );
		return [ 'delivered' => null === $attempt->failure ] + $shown;
	}

	/** @return array<string, mixed> */
	public static function event_type( EventType $type ): array {
		return [
			'slug'        => $type->slug,
			'name'        => $type->name,
			'description' => $type->description,
			'group'       => $type->group,
			'source'      => $type->source->value,
			'schema'      => (object) $type->schema,
			'example'     => (object) $type->example,
		];
	}

	/** @return array<string, string> */
	public static function schema_problem( SchemaProblem $problem ): array {
		return [
			'field'   => $problem->field,
			'message' => SchemaProblemWords::of( $problem ),
		];
	}

	/** @return array<string, mixed> */
	public static function event( RecordedEvent $event ): array {
		$envelope = json_decode( $event->serialized->envelope );
		$readable = $envelope instanceof \stdClass;
		$envelope = $readable ? $envelope : new \stdClass();
		return [
			'id'        => $event->id->value,
			'type'      => $envelope->type ?? $event->type,
			'timestamp' => $envelope->timestamp ?? Time::rfc3339( $event->id->time() ),
			'site'      => $envelope->site ?? null,
			'data'      => $envelope->data ?? new \stdClass(),
		] + ( $readable ? [] : [ 'unreadable' => true ] );
	}

	/** @return ?array<string, ?string> */
	private static function error( Attempt $attempt, ?Diagnosis $diagnosis, Context $context ): ?array {
		if ( null === $attempt->failure || null === $diagnosis ) {
			return null;
		}
		$error = [
			'reason'  => Failure::known_reason( $attempt->failure->reason ),
			'message' => $diagnosis->message(),
		];
		return Context::View === $context ? $error : $error + [
			'short'  => $diagnosis->short,
			'cause'  => $diagnosis->cause,
			'advice' => $diagnosis->advice,
			'field'  => FormField::of( $attempt->failure )?->value,
		];
	}

	/** @return ?array<string, mixed> */
	private static function response( Attempt $attempt, Context $context ): ?array {
		if ( null === $attempt->response_headers ) {
			return null;
		}
		$response = [
			'headers' => (object) array_map( Kept::valid( ... ), $attempt->response_headers ),
			'body'    => BodyWords::response( $attempt ),
		];
		$cut      = $attempt->response_cut;
		return Context::Edit === $context && null !== $cut ? $response + [ 'truncated' => $cut->value ] : $response;
	}

	private static function time( ?\DateTimeImmutable $time ): ?string {
		return null === $time ? null : Time::rfc3339( $time );
	}
}
