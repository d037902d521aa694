<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/** What can be wrong with a field. Edge has a sentence for each. */
enum ProblemCode: string {

	// A webhook.
	case UrlEmpty           = 'url_empty';
	case UrlScheme          = 'url_scheme';
	case UrlIncomplete      = 'url_incomplete';
	case UrlCredentials     = 'url_credentials';
	case UrlTooLong         = 'url_too_long';
	case UrlFragment        = 'url_fragment';
	case UrlInvisible       = 'url_invisible';
	case UrlPort            = 'url_port';
	case UrlRefused         = 'url_refused';
	case UrlNotFound        = 'url_not_found';
	case EventTypesEmpty    = 'event_types_empty';
	case EventTypeUnknown   = 'event_type_unknown';
	case NameEmpty          = 'name_empty';
	case NameTooLong        = 'name_too_long';
	case NameInvalid        = 'name_invalid';
	case StatusDisabled     = 'status_disabled';
	case SitesEmpty         = 'sites_empty';
	case SiteUnknown        = 'site_unknown';
	case HeaderInvalid      = 'header_invalid';
	case HeaderReserved     = 'header_reserved';
	case HeaderValueMissing = 'header_value_missing';
	case HeaderTwice        = 'header_twice';
	case HeaderTooLong      = 'header_too_long';
	case HeaderNameTooLong  = 'header_name_too_long';
	case HeadersTooMany     = 'headers_too_many';
	case SecretInvalid      = 'secret_invalid';

	// A custom action.
	case ActionInvalid      = 'action_invalid';
	case ActionRefused      = 'action_refused';
	case ActionOften        = 'action_often';
	case ActionUnwatched    = 'action_unwatched';
	case ActionsTooMany     = 'actions_too_many';
	case DescriptionTooLong = 'description_too_long';
	case FieldsEmpty        = 'fields_empty';
	case FieldsTooMany      = 'fields_too_many';
	case FieldName          = 'field_name';
	case FieldSecret        = 'field_secret';
	case FieldTwice         = 'field_twice';
	case FieldPath          = 'field_path';
	case FieldKind          = 'field_kind';

	// Settings.
	case SettingFixed          = 'setting_fixed';
	case ContentLongerThanLog  = 'content_outlives_log';
	case LogShorterThanContent = 'log_dies_before_content';

	// The form of any input.
	case FieldUnknown = 'field_unknown';
	case NotString    = 'not_string';
	case NotInteger   = 'not_integer';
	case NotArray     = 'not_array';
	case NotObject    = 'not_object';
	case NotItems     = 'not_items';
	case NotEnum      = 'not_enum';
	case NotBody      = 'not_body';
	case NotRange     = 'not_range';
	case NotTime      = 'not_time';
	case NotSeveral   = 'not_several';
	case NotIds       = 'not_ids';
	case NotHeader    = 'not_header';
	case NotState     = 'not_state';
	case NotSlug      = 'not_slug';
	case NotId        = 'not_id';
	case NotValid     = 'not_valid';
}
