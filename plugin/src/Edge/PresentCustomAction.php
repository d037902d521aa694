<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge;

use MultisiteWebhooks\Domain\CustomAction\ActionField;
use MultisiteWebhooks\Domain\CustomAction\CustomAction;
use MultisiteWebhooks\Domain\CustomAction\Watch\Watch;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/** How custom actions and the watch look to other programs: the shapes of schema/resources/*.json. */
final class PresentCustomAction {

	private const NO_WATCH = [
		'action'         => null,
		'running'        => false,
		'started_at'     => null,
		'ends_at'        => null,
		'firings'        => 0,
		'fired_requests' => 0,
		'requests'       => 0,
		'per_hour'       => null,
		'often'          => false,
		'samples'        => [],
	];

	/**
	 * @param list<Webhook> $webhooks Those that name it.
	 * @return array<string, mixed>
	 */
	public static function of( CustomAction $action, array $webhooks ): array {
		return [
			'id'          => $action->slug,
			'name'        => $action->name,
			'description' => $action->description,
			'action'      => $action->action,
			'fields'      => array_map( self::field( ... ), $action->fields ),
			'webhooks'    => array_map( self::webhook( ... ), $webhooks ),
			'created_at'  => Time::rfc3339( $action->created_at ),
			'updated_at'  => Time::rfc3339( $action->updated_at ),
		];
	}

	/** @return array{id: string, name: string} */
	public static function webhook( Webhook $webhook ): array {
		return [
			'id'   => $webhook->id->value,
			'name' => $webhook->name,
		];
	}

	/** @return array<string, mixed> */
	public static function watch( ?Watch $watch, \DateTimeImmutable $now ): array {
		return null === $watch ? self::NO_WATCH : [
			'action'         => $watch->action,
			'running'        => $watch->is_running( $now ),
			'started_at'     => Time::rfc3339( $watch->started_at ),
			'ends_at'        => Time::rfc3339( $watch->ends_at ),
			'firings'        => $watch->firings,
			'fired_requests' => $watch->fired_requests,
			'requests'       => $watch->requests,
			'per_hour'       => $watch->per_hour( $now ),
			'often'          => $watch->is_often( $now ),
			'samples'        => $watch->samples,
		];
	}

	/** @return array<string, mixed> */
	private static function field( ActionField $field ): array {
		return [
			'name'     => $field->name,
			'from'     => $field->from->text,
			'type'     => $field->type->value,
			'personal' => $field->is_personal,
			'example'  => $field->example,
		];
	}
}
